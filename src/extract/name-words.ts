/** Word lists for names. All lower case, without periods unless a period is part of the word. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Courtesy titles and the gender that they tell: "Mr Roe", "Dame Jane Roe". */
export const HONORIFICS: ReadonlyMap<string, 'female' | 'male' | 'unknown'> = new Map([
  ...['mr', 'mister', 'sir', 'lord', 'monsieur', 'herr', 'señor', 'messrs'].map((w) => [w, 'male'] as const),
  ...['mrs', 'ms', 'miss', 'dame', 'lady', 'madame', 'mme', 'mlle', 'frau', 'señora', 'madam'].map(
    (w) => [w, 'female'] as const,
  ),
  ...['mx', 'dr', 'doctor', 'prof', 'rev', 'reverend', 'hon'].map((w) => [w, 'unknown'] as const),
]);

/** Lower-case words inside a surname: "von der Leyen", "de Villepin", "bin Salman". */
export const PARTICLES = words(
  'von van der den de da di du del della dos das la le bin ibn ben al el ul abu zu zur ter ten e y',
);

/** After a surname: "John Roe Jr.", "Jane Roe III". */
export const SUFFIXES = words('jr sr ii iii iv jnr snr phd md esq qc kc');

/** Last word of an organization's name: "Roe Foundation", "Daily Herald", "Justice Department". */
export const ORGANIZATION_TAILS = words(
  `administration agency alliance assembly association authority bank bar board brigade broadcasting brothers
  bureau cabinet caucus center centre church club coalition college command commission committee communications
  company congress consulting convention corp corporation council court courts department echo embassy
  enterprises entertainment examiner executive federation fed firm forces force foundation front fund gazette
  globe government group guard guardian herald holdings hospital house inc independent industries initiative
  institute institution intelligence international journal kennel labs laboratory league legislature llc
  ltd magazine media military mission ministry monitor movement museum nations network news newspaper
  newspapers observer office organization organisation organizations parliament partners partnership party
  patrol pentagon plc police politics post press project radio record register reserve review school
  schools secretariat senate service services society standard star strategies studio studios
  sun support syndicate systems team technologies telegraph television theater theatre times tribune tribunal trust
  union unit university watch weekly wire workers works airlines airways motors pharmaceuticals army navy
  corps pac pacs legion brotherhood steelworkers teamsters sachs caucuses squad taskforce polling poll polls survey`,
);

/** First word of an organization's name before "of" or "for": "Department of State", "Center for Progress". */
export const ORGANIZATION_HEADS = words(
  `academy association bank board bureau center centre chamber church city coalition college commission committee
  conference congress council court daughters department federation foundation friends house institute joint
  league ministry museum national office organization organisation parliament party school secretariat society
  university union veterans alliance people americans citizens americans concerned council board confederation
  office democrats republicans women students`,
);

/** First word of a place: "New Haven", "San Mateo", "Mount Roe". */
export const PLACE_HEADS = words(
  `new north south east west northern southern eastern western central san santa los las el fort ft lake mount mt
  port cape palm saint st upper lower greater grand baton puerto costa rio sierra isle`,
);

/** Last word of a place or building: "Roe County", "Roe Street", "Roe Tower". */
export const PLACE_TAILS = words(
  `airport arena avenue ave base bay beach bend boulevard bridge building canal canyon castle cathedral circle
  city coast county creek desert district drive east falls field forest fountain gardens gulf hall harbor harbour
  heights highway hill hills hotel island islands isle lake lakes lane lodge mall mosque mountain mountains
  north ocean oblast palace park peninsula pike place plains plaza point port prison province railway ranch
  region republic resort ridge river road rock sea south springs square stadium state states station strait street
  suburb temple terrace tower towers town township valley village west woods zone`,
);

/** Last word of what is no speaker: a law, event, prize, work or programme: "Roe Act", "Super Bowl". */
export const THING_TAILS = words(
  `accord act affair agenda agreement amendment anniversary anthem ave award awards bible bill book bowl caliphate
  campaigns championship championships christmas clause code constitution convention cup day days deal debate
  debates declaration doctrine dream economy effect era eve evening express fair festival fight games gate holiday hour
  initiative killer law laws live memorandum morning movie night nights olympics open order pact papers parade
  plan pledge policy primary primaries prize process program programme protocol purchase race rally reform
  report resolution revolution rule scandal season security series show speech spring statement story strategy
  summit sunday talks tax test theory today tonight tour trade treaty trial tuesday virus wall war wars way
  weekend week year years world`,
);

/** Calendar words, which begin with a capital in the middle of a sentence. */
export const CALENDAR = words(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug
  sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs
  fri sat sun christmas easter ramadan hanukkah thanksgiving halloween`,
);

/** Capitals that name no organization: "TV", "CEO". */
export const OTHER_CAPITALS = words(
  `tv ceo cfo coo am pm est edt pst pdt gmt utc bst ist ok id dna diy faq pdf usb covid aids hiv ad bc vs q a i ii iii iv
  vi vii viii ix xi xii mph kph km gdp vat iq phd md mba ba ma jd dc nyc la sf lgbt lgbtq suv pr hr vip lol omg rip gop's
  photo video watch update breaking exclusive live more read related file`,
);

/** Bodies whose acronym many outlets write like a word: "Nato", "Unicef". */
export const SPOKEN_ACRONYMS = words(
  'nato unesco unicef opec interpol europol eurojust frontex mercosur asean nasa',
);

/** News outlets that are one word or that no tail betrays: "Reuters reported". */
export const OUTLETS = words(
  `reuters bloomberg politico axios breitbart huffpost cnn msnbc fox bbc npr pbs abc cbs nbc afp ap vox slate salon
  buzzfeed mashable gawker drudge newsmax newsweek forbes fortune barron's vice spiegel bild tass ria interfax xinhua
  kyodo yonhap haaretz aljazeera politifact cnbc c-span univision telemundo wikileaks facebook twitter google apple
  microsoft amazon youtube instagram telegram suspilne ukrinform meduza euronews sky itv wsj nyt`,
);

/** Names of governments by their seat or building: "the Kremlin", "the White House". */
export const SEATS_OF_POWER: ReadonlySet<string> = new Set([
  ...[
    'kremlin',
    'pentagon',
    'white house',
    'downing street',
    'élysée',
    'elysee',
    'élysée palace',
    'vatican',
    'holy see',
  ],
  ...[
    'blue house',
    'capitol hill',
    'supreme court',
    'high court',
    'knesset',
    'duma',
    'bundestag',
    'bundesbank',
  ],
  ...['congress', 'senate', 'parliament', 'foggy bottom', 'whitehall', 'quai d’orsay', 'state department'],
  ...[
    'wall street',

    'hamas',
    'al qaeda',
    'al jazeera',
    'al shabab',
    'boko haram',
    'islamic state',
    'hezbollah',
    'taliban',
    'fed',
  ],
]);

/** Tails that are family names too: after a given name they make a person ("Jane Hill", "John Post"). */
export const FAMILY_NAME_TAILS = words(
  `banks bay beach bond castle church coast day east field fields ford forest force fox front gardens globe guard hall
  harbor harbour hill hills house island king lake lakes lane law major mall north page park parks party place point
  post power press price ridge rivers rock sea speech spring star stone strait street support temple union wall wars way
  west wire wood woods workers world young`,
);

/** US states, which news writes like countries but which seldom speak: "Ohio", "North Carolina". */
export const US_STATES = words(
  `alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa
  kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
  ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming`,
);
