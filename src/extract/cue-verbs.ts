/**
 * What may follow a reporting verb for it to be a cue:
 * `clause` a bare clause ("said it was over"); `that` a clause opened by "that" or by a pronoun ("insisted he won");
 * `wh` a question ("asked whether"); `infinitive` ("vowed to appeal"); `person` somebody spoken to, before the
 * content ("told reporters that"); `phrase` a noun phrase that counts only with words in quote marks in it
 * ("called the plan “reckless”"); `quote` words in quote marks alone (“Go,” she shouted).
 */
export type Complement = 'clause' | 'that' | 'wh' | 'infinitive' | 'person' | 'phrase' | 'quote';

/** A group of verbs that take the same complements. */
export interface CueGroup {
  readonly name: string;
  readonly takes: readonly Complement[];
  /** Base forms. */
  readonly verbs: readonly string[];
}

/** A list written as one string, so that a new word is one word more. */
function words(list: string): string[] {
  return list.split(' ');
}

/**
 * The reporting verbs. To add a verb, put its base form into the group whose sample it fits; nothing else.
 * Groups were drawn up from how often each verb opens reported speech in political news.
 */
const CUE_GROUPS: readonly CueGroup[] = [
  // She said it was over. · She said that it was over. · “It is over,” she said.
  {
    name: 'say',
    takes: ['clause', 'that', 'quote'],
    verbs: words('say add note state explain argue claim insist report write tweet declare'),
  },
  // The envoy suggested the talks would go on. · They acknowledged that it had failed.
  {
    name: 'assert',
    takes: ['clause', 'that', 'quote'],
    verbs: words(
      'suggest announce acknowledge assert predict contend allege admit concede conclude deny ' +
        'confirm stress emphasize emphasise maintain complain estimate reiterate joke quip ' +
        'speculate hint imply lament caution testify disclose reveal remark retort proclaim ' +
        'boast recall observe volunteer clarify indicate signal mention swear opine theorize ' +
        'counter confess fume muse posit surmise affirm attest recount relate underscore ' +
        'underline gripe grumble advise recommend charge profess anticipate confide blog reaffirm pronounce',
    ),
  },
  // She told the station that it was over. · He reminded voters of the deal.
  {
    name: 'tell',
    takes: ['person', 'clause', 'that', 'quote'],
    verbs: words('tell remind assure inform warn notify reassure email brief'),
  },
  // “Go,” she shouted. · The sign read, “Closed.”
  {
    name: 'utter',
    takes: ['quote'],
    verbs: words(
      'shout yell chant continue reply respond answer begin exclaim ask interject bark cry ' +
        'whisper mutter scream chime intone sneer scoff snap sigh laugh read post echo repeat ' +
        'wonder conclude sing implore urge plead order offer recite tease thunder crow gush ' +
        'marvel deadpan wail bellow roar holler beg reflect elaborate comment finish vent rail ' +
        'protest demand interrupt promise vow pledge rejoin growl chuckle smile jeer persist ' +
        'pray retweet caption message text blog drawl chide taunt hiss snarl warn resume press ' +
        'explode erupt beam riff grouse enthuse gloat wax coo mumble murmur stammer',
    ),
  },
  // They replied that it was late. · She responded that nothing had changed.
  {
    name: 'answer',
    takes: ['that'],
    verbs: words('reply respond answer counter post repeat echo protest'),
  },
  // They demanded that he leave. · He proposed that they wait.
  {
    name: 'demand',
    takes: ['that'],
    verbs: words('demand propose request urge order pledge vow promise'),
  },
  // Asked whether it was over, … · He wondered if they knew.
  { name: 'ask', takes: ['person', 'wh', 'quote'], verbs: words('ask wonder inquire question') },
  // She vowed to appeal.
  { name: 'vow', takes: ['infinitive', 'quote'], verbs: words('vow pledge promise threaten swear') },
  // A survey found that most agreed. · The data show the gap is wide.
  { name: 'show', takes: ['that'], verbs: words('show find reveal indicate rule learn') },
  // Many believe that it is over. · He thinks it will pass.
  {
    name: 'believe',
    takes: ['that', 'quote'],
    verbs: words('believe think hope fear worry feel expect suspect doubt guess figure'),
  },
  // He called the move “reckless”. · She dismissed it as “noise”.
  {
    name: 'call',
    takes: ['phrase', 'quote'],
    verbs: words(
      'call describe dub brand label hail praise denounce dismiss criticize criticise accuse ' +
        'blast slam condemn deride decry mock portray characterize characterise refer blame tout ' +
        'bemoan assail attack ridicule liken term deem christen cite quote credit applaud ' +
        'compliment rebuke scold chide demand pledge promise defend urge express rip laud ' +
        'welcome reject thank voice compare pan warn speak talk complain boast lament announce ' +
        'acknowledge predict suggest name propose offer issue apologize vow advocate ask note ' +
        'mention tweet post declare emphasize emphasise stress explain question discuss challenge encourage exhort ' +
        'hammer knock herald lambaste skewer excoriate chastise admonish berate castigate extol disavow invite',
    ),
  },
  // He described it as the first time that they had met.
  { name: 'describe', takes: ['phrase'], verbs: words('describe characterize characterise') },
];

/** Nouns that report what they govern with "that": "his claim that it was over". */
export const CUE_NOUNS: ReadonlySet<string> = new Set(
  words(
    'claim assertion statement suggestion insistence allegation announcement warning ' +
      'argument contention accusation complaint prediction declaration promise pledge vow ' +
      'demand remark belief admission acknowledgment report rumor conclusion indication hope ' +
      'fear concern',
  ),
);

/** Nouns that report words in quote marks only, in a phrase they govern: "chants of “No more!”", "her call for “change”". */
export const QUOTING_NOUNS: ReadonlySet<string> = new Set(
  words(
    'call chant cry shout criticism description comment talk request plea appeal mention comparison ' +
      'characterization denunciation portrayal lament defense question',
  ),
);

const COMPLEMENTS_BY_VERB: ReadonlyMap<string, ReadonlySet<Complement>> = indexVerbs();

function indexVerbs(): Map<string, Set<Complement>> {
  const index = new Map<string, Set<Complement>>();
  for (const group of CUE_GROUPS) {
    for (const verb of group.verbs) {
      const known = index.get(verb) ?? new Set<Complement>();
      for (const complement of group.takes) known.add(complement);
      index.set(verb, known);
    }
  }
  return index;
}

/** What the verb with this base form may take as a cue, or null when it never is one. */
export function cueComplements(lemma: string): ReadonlySet<Complement> | null {
  return COMPLEMENTS_BY_VERB.get(lemma) ?? null;
}
