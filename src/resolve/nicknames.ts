/**
 * English given names, a line a name, and the short or pet forms that news use in their stead ("Bill" for
 * William). Common knowledge of English naming, held small on purpose: genealogists' lists are longer, but hold
 * forms that nobody goes by today and would join different people. A name with `?` is more often another name.
 */
export const NICKNAMES = `
abraham abe
abigail abby abbie gail?
albert al? bert?
alexander alex al? sandy? alec alexandre alessandro? alejandro?
alexandra alex? sandra? alexa? lexi
alfred alf fred? alfie
allen alan allan
amanda mandy
andrew andy drew
angela angie
anthony tony antony anton?
antonio tony?
antoinette toni
arthur art artie
barbara barb barbie
bartholomew bart
benjamin ben benny benji
bernard bernie
bernadette bernie?
bradley brad
calvin cal
cameron cam
carolyn carol? caroline?
catherine katherine kathryn cathy kathy kate katie kathleen? kitty katharine
charles charlie chuck chas
charlotte charlie? lottie
christian chris?
christina christine chris? tina chrissy
christopher chris kris topher
clifford cliff
clinton clint
constance connie
cynthia cindy
daniel dan danny
danielle dani
david dave davy
deborah debbie deb debra
dennis denny
donald don donny donnie
dorothy dot dottie
douglas doug
dwight ike?
edgar ed? eddie?
edmund ed? ned?
edward ed eddie ted ned? teddy
edwin ed? eddie?
eleanor ellie nell? eleanore
elizabeth liz beth betsy betty lizzie eliza? elisabeth lisa? bess libby
emily em
ernest ernie
eugene gene
eugenia genie
evelyn evie
florence flo
frances fran francie
francis frank frankie? fran?
franklin frank
frederick fred freddie frederic
gabriel gabe
gabrielle gabby
geoffrey geoff jeff?
george georgie
gerald gerry jerry
gerard gerry?
gilbert gil
gregory greg gregg
harold hal harry?
harriet hattie
henry hank harry hal?
herbert herb bert?
herman herm
hubert bert?
isaac ike
isabella isabel bella izzy
jacob jake
jacqueline jackie
james jim jimmy jamie jimmie
janet jan?
jeffrey jeff jeffery
jennifer jen jenny jenn
jeremiah jerry?
jeremy jem
jerome jerry?
jessica jess jessie
joan joanie
joanna jo? joanne
john johnny jack jon? johnnie
jonathan jon jonny john? johnathan
joseph joe joey jo? josef josep
joshua josh
judith judy
julian jules
katrina trina
kenneth ken kenny
kimberly kim kimberley
larry lawrence laurence
leonard len lenny leo?
leslie les
lewis lew lou? louis
louis lou louie
louise lou?
lucille lucy?
lucas luke
lyndon
madeline maddie madeleine
marcus marc? mark?
margaret maggie meg peggy marge greta? margie
martha marty?
martin marty
matthew matt
maximilian max
maxwell max?
megan meg?
melissa mel? missy
melvin mel
michael mike mick mickey micky michel?
mitchell mitch
mohammed muhammad mohamed mohammad muhammed mohamad mehmet? mo?
montgomery monty
nancy nan
nathan nate
nathaniel nate nathan? nat
nicholas nick nicky
nicole nikki nicki
norman norm
oliver ollie
pamela pam
patricia pat? patty trish tricia patti
patrick pat paddy
penelope penny
peter pete
philip phil phillip
priscilla cilla
rachel rae
randolph randy?
randall randy
raymond ray
rebecca becky becca
reginald reggie reg
richard dick rick rich richie ricky
robert bob bobby rob robbie bert? bobbie?
roberta bobbie
rodney rod
roger rog
ronald ron ronnie
rosemary rosie rose?
rudolph rudy rudolf
russell russ rusty
samantha sam? sammie
samuel sam sammy
sandra sandy
sean shaun shawn
sidney sid sydney
solomon sol
stanley stan
stephanie steph steffi
stephen steven steve stevie
stewart stuart stu
susan sue susie suzy suzanne?
sylvester sly
terence terry terrence
teresa theresa terry? tess terri
theodore ted theo teddy
thomas tom tommy
timothy tim timmy
tobias toby
valerie val
veronica ronnie? roni
victor vic
victoria vicky vicki tori
vincent vince vinnie vin
virginia ginny
walter walt wally
wilfred wilf
william bill will billy willie liam? willy
winston win
yasser yasir
yusuf youssef yousef
zachary zach zack zak
hussein hossein husayn hossain
ahmed ahmad ahmet?
abdullah abdallah abdulla
omar umar
osama usama
saddam sadam
khaled khalid
mustafa mostafa moustafa
ibrahim ebrahim
yahya yehya
`;
