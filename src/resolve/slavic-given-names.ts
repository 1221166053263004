/**
 * East Slavic given names, a line a name: the Ukrainian, Russian and Belarusian forms, and the international one
 * where outlets use it for the same person ("Alexander", "Eugene"). A language fact: the forms are one baptismal name,
 * and passports of the three countries, BGN/PCGN and agencies choose among them. Endings in -y, -iy, -ii and the
 * like need no form of their own (`romanizationKey` folds them). A name with `?` is more often another name.
 */
export const SLAVIC_GIVEN_NAMES = `
oleksandr aleksandr alexander aliaksandr olexander aleksander olexandr sasha alex? oleks?
oleksandra aleksandra alexandra aliaksandra olexandra sasha?
oleksii aleksei alexei aliaksei olexii alexiy alyosha
andrii andrei andrew? andre?
anatolii anatol
anastasiia nastia nastya
antin anton anthony?
artem artyom artiom artsiom
arkadii arcady
bohdan bogdan bahdan
borys boris barys
vadym vadim vadzim
valentyn valentin valiantsin
valentyna valentina
valerii valery valeri
valeriia valeria valeriya
varvara barbara?
vasyl vasilii vasil basil?
viktor victor
viktoriia viktoria victoria vika
vitalii vitali
vladyslav vladislav uladzislau vlad
volodymyr vladimir uladzimir wladimir volodya vova
viacheslav vyacheslav viachaslau
hanna anna ganna anya? ann?
hennadii gennadi henadz
heorhii georgii george?
hlib gleb hleb
hryhorii grigori gregory? ryhor
halyna galina halina
daryna darina
daria darya
danylo daniil danila daniel?
denys denis dzianis
dmytro dmitri dzmitry dima mitya dmitro
yevhen evgeni evgen yauhen eugene zhenya
yevheniia evgenia evgeniya eugenia
yegor egor yahor
zinaida zinayida
zoia zoya
ivan vanya
ihor igor ihar
illia ilya ilia elijah?
iryna irina iryna ira irene?
inna ina
kateryna ekaterina yekaterina katerina katsiaryna catherine? katya
kyrylo kirill kiryl cyril
kostiantyn konstantin kostyantyn kanstantsin constantine kostya
kseniia ksenia xenia
larysa larisa
leonid leanid
liubov lyubov lubov
liudmyla lyudmila ludmila liudmila lyuda
lidiia lidia lydia
liliia lilia liliya
maksym maksim maxim max?
mariia maria mariya masha
maryna marina
matvii matvei matthew?
mykhailo mikhail mikhailo mihail mikhas michael? misha
mykola nikolai mikalai nicholas? kolya
mykyta nikita mikita
myroslav miroslav
nadiia nadezhda nadia nadiya nadya
nataliia natalia natalya natasha
oleh oleg aleh
olena elena yelena alena helena? lena
olha olga volha olya
oksana aksana
pavlo pavel paval paul? pasha
petro petr pyotr piotr peter pyatro petya
pylyp filipp philip? 
polina palina
roman raman
rostyslav rostislav
svitlana svetlana sviatlana sveta
sviatoslav svyatoslav
semen semyon siamion simon?
serhii sergei siarhei serge serhij sergiy seryozha
sofiia sofia sofya sophia?
stanislav stanislau stas
stepan stsiapan stephen?
taisiia taisia
tetiana tatiana tatyana tatsiana tanya
tymofii timofei tsimafei timothy?
tymur timur
fedir fyodor fedor theodore?
yuliia yulia julia iuliia
yurii yuri iurii jurij yury yurko
yukhym yefim efim
yakiv yakov jacob? yasha
yana iana jana?
yaroslav iaroslav jaroslav yaraslau
yosyp iosif osip joseph?
`;
