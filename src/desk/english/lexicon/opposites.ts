/**
 * Words that turn a statement round when one stands for the other, beside those that WordNet has. A pair a line, its two
 * sides parted by a bar; before it what its words are, and so how they inflect: a(djective), n(oun), v(erb), or another
 * word, that does not. Made by hand, for news.
 */
export const oppositesOfNews = `
vn increase rise grow growth climb gain jump surge soar expand raise hike boost upturn higher|decrease fall drop decline shrink slump plunge tumble slip reduce reduction lower cut dip downturn
vn acquit acquittal clear exonerate|convict conviction condemn
vn win victory winner|lose loss defeat loser
vn accept approve approval endorse support adopt adoption welcome|reject rejection refuse refusal oppose opposition block veto
v allow permit legalize authorize|ban bar prohibit forbid outlaw block prevent
v force require order compel mandate|allow permit recommend
v confirm admit acknowledge|deny dispute refute
vn begin start launch resume|end stop halt finish suspend cancel
vn arrive arrival enter join|leave depart departure quit
vn buy purchase acquire|sell sale
v hire appoint|fire dismiss sack
v arrest detain jail imprison|release free
v survive|die
vn succeed success|fail failure
vn praise hail laud welcome|criticize condemn denounce
v strengthen|weaken
v tighten|loosen ease relax
v build|destroy demolish
v protect defend|attack threaten endanger
v encourage help promote enable spur foster|discourage hinder hamper harm undermine prevent
v improve|worsen deteriorate
v uphold affirm|overturn reverse
v grant|deny refuse
v deploy|withdraw
v reveal unveil expose disclose|hide conceal
v remove delete erase|keep install retain preserve
v speed hasten accelerate|slow delay
v unite|divide split
v attend|skip boycott
vn hope|fear
n profit|loss
n ally friend|enemy rival foe adversary
a peaceful|violent
a voluntary optional|mandatory compulsory obligatory
a deliberate intentional|accidental
a secret covert private|public open
r publicly openly|privately secretly covertly
r before|after
r above|below beneath
r inside|outside
r with|without
r more most|less fewer least fewest
r all every|none
r ahead|behind
r always|never
r many|few
`
