/** Where a name comes from decides how it is spelled and shortened. */
export type Origin = 'english' | 'slavic' | 'arabic' | 'spanish' | 'german' | 'nordic' | 'chinese';

const words = (text: string): readonly string[] => text.split(' ');

/** Given names by origin: men's, women's. */
export const GIVEN_NAMES: Readonly<
  Record<Origin, { readonly he: readonly string[]; readonly she: readonly string[] }>
> = {
  english: {
    he: words(
      'William Robert James John Thomas Edward Richard Michael David Daniel George Henry Peter Paul Mark Andrew Joseph Charles Philip Simon',
    ),
    she: words(
      'Elizabeth Margaret Katherine Susan Deborah Anna Karen Emily Sarah Helen Alice Laura Rachel Jane Nancy Patricia Barbara Judith Ruth Claire',
    ),
  },
  slavic: {
    he: words(
      'Volodymyr Oleksandr Serhiy Andriy Dmytro Mykola Ivan Viktor Yuriy Oleh Ihor Taras Bohdan Vasyl Petro Roman',
    ),
    she: words('Olena Iryna Oksana Nataliya Tetyana Yuliya Svitlana Kateryna Mariya Halyna Lesya Daryna'),
  },
  arabic: {
    he: words(
      'Mohammed Ahmed Youssef Hussein Khaled Omar Ibrahim Tariq Samir Karim Nasser Walid Jamal Faisal',
    ),
    she: words('Fatima Layla Noura Amina Hanan Samira Rania Salma Huda Mariam'),
  },
  spanish: {
    he: words('José Carlos Juan Miguel Luis Javier Diego Andrés Rafael Manuel Pablo Sergio'),
    she: words('María Carmen Lucía Elena Isabel Sofía Paula Rosa Inés Teresa'),
  },
  german: {
    he: words('Jürgen Klaus Stefan Matthias Jörg Günther Andreas Thomas Wolfgang Uwe Bernd Lukas'),
    she: words('Ursula Monika Petra Sabine Heike Birgit Anja Katrin Jutta Käthe'),
  },
  nordic: {
    he: words('Lars Søren Bjørn Håkon Erik Anders Mikkel Jens Olav Torsten Magnus Knut'),
    she: words('Ingrid Sigrid Åse Kirsten Astrid Mette Solveig Liv Gunnhild Ragnhild'),
  },
  chinese: {
    he: words('Wei Jianguo Ming Zhiqiang Haoran Guoliang Jun Lei Bo Tao'),
    she: words('Xiaoling Mei Fang Yan Lihua Jing Hui Na Xue Qian'),
  },
};

/** What friends and headline writers make of a given name. */
export const NICKNAMES: Readonly<Record<string, string>> = {
  William: 'Bill',
  Robert: 'Bob',
  James: 'Jim',
  Thomas: 'Tom',
  Edward: 'Ted',
  Richard: 'Dick',
  Michael: 'Mike',
  Daniel: 'Dan',
  Joseph: 'Joe',
  Charles: 'Chuck',
  Elizabeth: 'Liz',
  Margaret: 'Maggie',
  Katherine: 'Kate',
  Susan: 'Sue',
  Deborah: 'Debbie',
  Patricia: 'Pat',
};
