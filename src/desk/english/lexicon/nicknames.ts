/** First names and what they are short for, a name a line: `William` is `Bill`. */
export const nicknames: readonly string[][] = `
william bill will billy
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
francis frank
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
frances fran
judith judy
eleanor nell
helen nell
mary polly molly
sarah sally
martha patty
anne nancy annie
dustin dusty`
  .trim()
  .split('\n')
  .map(line => line.split(' '))
