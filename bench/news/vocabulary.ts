const words = (text: string): readonly string[] => text.split(' ');

/** What things are of or for: the first half of a compound. */
export const MODIFIERS = words(
  'ferry harbor school budget night water rail hospital fishing steel bus housing wind airport tax border coal opera power dairy prison flood river pension grain data gas market football fire coast forest desert library museum postal cable copper timber wool sugar cotton paper glass cement salt tea coffee rice wheat barley potato apple cherry honey poultry cattle sheep horse salmon herring oyster lobster whaling shipping freight cargo parcel customs passport visa asylum refugee veteran army navy radar missile drone satellite rocket nuclear solar tidal battery engine tire bicycle tram subway highway toll parking taxi truck tractor garden cemetery chapel cathedral castle palace theater cinema concert choir ballet circus carnival lottery casino insurance mortgage rent wage bonus dividend bond currency export import tariff subsidy welfare nursery college university exam textbook laboratory vaccine clinic dental maternity surgery ambulance pharmacy cancer malaria measles tobacco alcohol heroin police court jury bail parole fraud bribery smuggling piracy theft arson',
);
/** What they are: the second half. */
export const HEADS = words(
  'terminal wall plant tunnel wing quota mill fare fund farm runway reform crossing pit line subsidy barrier bridge plan store center field hall ground station road act archive auction bill board bond bureau cabinet camp canal charter clause committee compact contract corridor council cut deal debt depot directive district dock draft duty embargo estate exchange exhibition facility factory fee fence festival figure fleet forum freeze garage gate grant guideline hearing hub index inquiry inspection inspector island kitchen laboratory law lease ledger levy library license list loan lobby loophole mandate map mast meadow mine moratorium network office order outlet panel pass patent permit pier pipeline platform pledge pool port premium price principle program protocol quarter quay rebate record register registry regulation reserve review rule scheme sector service settlement shaft shelter shortage shelf site spending stadium standard strategy strip surplus survey syndicate target tariff theater threshold toll tower track treaty trial tribunal trust union vault venture verdict veto warehouse warrant workshop yard zone',
);
export const ACTS = words(
  'close sell rebuild defend abandon inspect fund open delay review expand privatize surrender approve finish protect move shrink finance question cancel reverse extend restore dismantle replace suspend tighten loosen copy ignore renew ban tax license audit insure mortgage donate rename relocate modernize automate simplify subsidize nationalize outsource boycott blockade occupy sabotage demolish flood drain pave fence map measure photograph televise publish hide leak forge steal inherit auction divide merge double halve cap freeze unlock certify recall ration stockpile export import smuggle confiscate return repay refinance cushion redesign repaint reopen reject postpone rescue revive starve strengthen weaken streamline scrap',
);
export const QUALITIES = words(
  'expensive dangerous useless popular fragile overdue generous modern unfair quiet reliable reckless honest ambitious wasteful ordinary crowded careless remarkable necessary absurd admirable ancient arbitrary awkward barren bitter bland blunt bold brittle brutal cautious cheap chaotic civilized clumsy colorful comfortable complicated confusing corrupt costly cowardly cruel crude cunning decent delicate desperate dignified dirty disastrous discreet dishonest doubtful dramatic drastic dull durable eccentric efficient elegant empty enormous erratic essential excessive exotic faithful familiar famous fashionable fatal feeble fertile fierce filthy flexible foolish formidable fresh frightening frugal futile gentle genuine gloomy graceful greedy gruesome harmless harsh hasty heroic hollow hostile humble humiliating hypocritical illegal immense impatient impressive inadequate innocent insane irrelevant joyless lavish lawful lazy legendary lenient lively logical lonely loyal lucrative magnificent marvelous meager merciful messy miserable modest monstrous naive nasty neglected noble noisy obscure obsolete',
);
export const GROUPS = words(
  'fishermen teachers nurses commuters farmers pensioners students miners tenants sailors bakers engineers drivers neighbors shopkeepers plumbers surgeons midwives pilots stewards cleaners clerks bankers brokers traders weavers tailors butchers brewers vintners foresters gardeners beekeepers shepherds hunters divers dockers welders masons carpenters roofers painters sculptors actors dancers singers violinists librarians archivists curators printers editors translators lawyers judges wardens sergeants cadets recruits veterans widows orphans refugees immigrants pilgrims monks priests rabbis imams chaplains athletes referees coaches climbers cyclists hikers skiers tourists guests waiters cooks grocers pharmacists dentists paramedics firefighters lifeguards volunteers donors auditors accountants economists chemists physicists geologists botanists astronomers historians',
);
export const DEEDS = words(
  'financed awaited debated cherished defended mocked maintained requested criticized envied feared forgotten mourned praised neglected repaired ruined guarded painted doubted hated honored inherited missed regretted shared tolerated trusted welcomed investigated photographed boycotted studied imitated discussed avoided cursed celebrated challenged demanded',
);
export const ADVERBS = words(
  'quietly slowly gladly barely openly secretly proudly wisely badly bravely cheaply crudely deeply eagerly fairly firmly freely gently honestly humbly justly lightly loudly madly neatly nobly plainly politely rarely rightly rudely sadly safely silently solemnly swiftly thoroughly vainly warmly wildly',
);
export const TIMES: readonly string[] = [
  'before the winter',
  'within a month',
  'by the spring',
  'before anyone objects',
  'at the end of May',
  'during the summer',
  'by Friday night',
  'after the harvest',
  'before the holidays',
  'in the coming decade',
  'when the ice melts',
  'as soon as possible',
];
