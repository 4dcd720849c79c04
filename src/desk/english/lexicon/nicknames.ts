/** First names and what they are short for, a name a line: `William` is `Bill`. */
export const nicknames: readonly string[][] = `
william bill will billy liam
robert bob rob bobby
richard dick rick rich
edward ted ed eddie ned
theodore ted teddy
john jack johnny
james jim jimmy jamie
margaret peggy maggie meg
elizabeth liz beth betty lisa eliza libby
michael mike mick
thomas tom tommy
charles charlie chuck
joseph joe joey
anthony tony
katherine catherine kate kathy cathy katie
patricia pat patty trish
susan sue susie
deborah deb debbie
alexander alex sandy
alexandra alex sandra
benjamin ben
daniel dan danny
david dave
samuel sam
matthew matt
andrew andy drew
gregory greg
stephen steven steve
christopher chris kit
jennifer jen jenny
barbara barb
henry harry hank
francis frank frankie
lawrence larry
ronald ron
donald don
kenneth ken
timothy tim
nicholas nick
philip phil
walter walt
raymond ray
eugene gene
frederick fred
albert al bert
abigail abby
victoria vicky
rebecca becky
pamela pam
cynthia cindy
dorothy dot
frances fran franny
judith judy
eleanor nell ellie nora
helen nell
mary polly molly
sarah sally
martha patty
anne nancy annie
dustin dusty
constance connie
josephine jo josie
arthur art artie
alfred alf alfie fred
archibald archie
augustus gus
angela angie
amanda mandy
barnaby barney
bernard bernie
bernadette bernie
bridget bridie biddy
caroline carrie caro
charlotte lottie charlie
clifford cliff
clarence clancy
constantine gus dino
douglas doug
edmund ed eddie ned
edith edie
edwin ed eddie
emily em emmie
ernest ernie
franklin frank
gabriel gabe
gabrielle gabby
geoffrey jeffrey geoff jeff
georgina georgie
gerald gerard gerry jerry
geraldine gerry
gilbert gil bert
gertrude trudy
harold hal harry
herbert herb bert
hubert bert
irene rene
isabel isabella bella izzy
jacob jake
jacqueline jackie
janet jan
jane janie
jessica jess jessie
joan joanie
jonathan jon
joshua josh
julian jules
juliet jules
kimberly kim
leonard len lenny
leopold leo
lillian lily lil
louis louise lou
lucille lucy
madeline maddie
marjorie marge margie
marguerite margaret
maximilian max
melanie mel
melvin mel
mildred millie
mitchell mitch
nathan nathaniel nate nat
natalie nat
norman norm
oliver ollie
olivia liv livvy
oscar ozzie
percival percy
peter pete
priscilla cilla
reginald reg reggie
rosemary rosie
roland rolly
rudolph rudy
russell russ
salvatore sal
samantha sam
sebastian seb
sidney sid
stanley stan
stuart stewart stu
suzanne sue suzie
sylvester sly
sylvia sylvie
terence terry
theresa teresa tess terry
thaddeus tad
valerie val
vernon vern
veronica ronnie
vincent vince vinnie
virginia ginny
vivian viv
wallace wally
wilfred wilf
winifred winnie
winston win
zachary zach zack`
  .trim()
  .split('\n')
  .map(line => line.split(' '))
