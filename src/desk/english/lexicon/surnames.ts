import { wordSet } from '../word-set.ts'

/** Surnames that a great many people have, or that differ from such a one by a letter: `Hanson`, `Thomson`. */
export const commonSurnames = wordSet(`
  adams ahmed alexander ali allen allan andersen anderson andrews armstrong arnold austin bailey bailie baker barnes
  barrett bell bennet bennett berg berry bishop black boyd bradley brooks brown browne bryant burke burns butler
  campbell carlson carlsen carlsson carpenter carr carrol carroll carter castillo chan chang chapman chavez chen cheng
  christensen christenson clark clarke cohen cole coleman collins conner connor cook cooke cooper cox crawford cruz
  cunningham daniel daniels davidson davies davis davison day dean diaz dixon dickson douglas duncan dunn edwards elliot
  elliott ellis erickson ericsson ericson evans ferguson fernandes fernandez fisher fischer fleming ford foster fowler
  fox francis franklin fraser frazer frazier freeman fuller garcia gardiner gardner george gibson gilbert gomes gomez
  gonzales gonzalez goodman gordon graham grant gray green greene grey griffin griffith griffiths gupta hall hamilton
  hansen hanson hansson hardy harper harris harrison hart harvey hawkins hayes henderson henriksen henry hernandes
  hernandez hill hoffman hoffmann holmes hopkins howard howell hudson hughes hunt hunter hussain hussein ibrahim jackson
  jacobs jacobsen jacobson james jansen janssen jenkins jensen jenson jimenez johansen johanson johansson johnsen johnson
  johnston jones jonson jordan joseph kelley kelly kennedy khan kim king knight kumar larsen larson larsson lawrence
  lawson lee leigh lewis lin little liu long lopes lopez lynch macdonald mackenzie marshal marshall martin martinez
  mason matthews mathews mcdonald mcdonnell mckenzie medina mendes mendez meyer meyers mills miller mitchel mitchell
  mohamed mohammed moore moreno morgan morris morrison morrisson morse munoz murphy murray myers nelson newman nguyen
  nichols nicholls nicholson nielsen nielson nilsen nilsson novak nunez obrien o’brien o'brien oliver olsen olson olsson
  ortega ortiz owen owens palmer parker patel paterson patterson payne pearce pearson pereira perez perkins perry
  petersen peterson petersson philip philips phillips pierce porter powell powers price ramirez ramos reed reid reyes
  reynolds rice richards richardson riley rivera roberts robertson robinson rodrigues rodriguez rogers rodgers romero
  ross rossi ruiz russell russel ryan salazar sanchez sanders saunders sandoval santos schmid schmidt schmitt schneider
  schroder schultz schulz schwarz scott shaw shepard shepherd sheppard silva simmons simon simpson singh smith smyth
  snyder sorensen sorenson spencer stephens stephenson stevens stevenson stewart stuart stone sullivan svensen svenson
  svensson taylor thomas thompson thompsen thomson torres tran tucker turner vargas vasquez vazquez wagner walker wallace
  walsh walters wang ward warren washington watkins watson weaver webb weber webster wells west wheeler white williams
  williamson willis wilson wong wood woods wright yang young zhang zhou zimmerman zimmermann`)
