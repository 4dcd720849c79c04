import { wordSet } from '../word-set.ts'

/** Something goes from who does it to another: `sold the mill to Ardent`, `invested in Norwell`. */
export const givingVerbs = wordSet(`
  give sell lend loan pay donate transfer return send offer award grant supply deliver cede provide invest
  spend bequeath present contribute owe repay refund ship forward surrender restore export`)

/** Something comes to who does it from another: `bought the mill from Ardent`. */
export const takingVerbs = wordSet(`
  buy receive get acquire purchase borrow obtain inherit collect accept recover import`)
