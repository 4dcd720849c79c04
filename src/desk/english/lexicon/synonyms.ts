/** Words that say the same in news, a group a line, beside those that WordNet has. Made by hand. */
export const synonymsOfNews = `
say tell announce declare state report
die dead death kill fatal fatality toll
hurt injure injury wound casualty
call phone telephone ring
shut close closing closure
raise increase rise grow climb
cut reduce decrease drop fall decline slip
firm company business corporation
worker employee staff job
probe inquiry investigation investigate examine
lawyer attorney counsel solicitor barrister
child kid youngster
pupil student schoolchild
teacher schoolteacher
headteacher principal head
money fund cash
buy purchase acquire acquisition
sell sale
begin start open launch commence
end finish stop halt conclude
leave depart quit exit
car vehicle automobile
fire blaze burn
house home residence
meeting session talk
argue debate dispute
sue lawsuit suit complaint case court
accuse allege accusation allegation charge
deny denial dispute
reject refuse decline rebuff
approve approval back endorse
ban prohibit forbid bar outlaw
road street lane highway route
doctor physician
patient sick
hospital clinic infirmary
police officer constable deputy cop
jail prison custody detain
arrest detain hold
earn make profit
lose loss
spot patch
break breach
evacuate rescue
boat vessel ship
mayor council
vote ballot poll
win victory beat defeat
get receive obtain
give provide offer
expect anticipate forecast
want seek demand
ask request approach
show reveal find
need require
build construct construction
fix repair mend
plan intend
pay cost price
test sample
boss chief executive chairman president head director
tenant renter
grower farmer
soldier troop
journalist reporter
gather collect
light ignite kindle spark
confirm acknowledge
reach hit
carry bring transport
reopen resume
approximately about roughly
yearly annual year
monthly month
weekly week
daily day
strike ram collide
hit ram
foul trip
criticize criticise condemn denounce
praise hail laud applaud commend
hire recruit
warn caution alert
support favor favour back
oppose resist
recommend suggest propose advise
replace succeed
accompany escort
overrule override overturn
repay reimburse refund
drop spill fumble
tow haul pull drag
fund finance bankroll pay
order instruct direct command
protest object complain
study examine review
`
