/** A short story in which Standards Desk finds something of every kind, and the report that it was written from. */
export const sample = {
  draft: `---
title: Ferry to stay, mayor says
byline: Nora Vance
date: 2025-05-08
sources:
  - coastal-press.txt
---

GULLHAVEN — The ferry line will keep its winter boats, Mayor Tobias Lindqvist said on Thursday, May 7, 2025.

“People here plan their lives around those boats.”

“We will not be hurried into a second agreement this summer, and nobody on this quay should believe it,” Lindqvist said.

The line carries about 1,900 passengers a day across the sound and has lost money on its winter timetable in each of the past four years. Its 241 deckhands and engineers vote on the plan tomorrow. About TK people are expected at the landing, “more than last year, a clerk of the line said.

Two men who are accused of allegedly cutting the moorings of an empty boat will be heard on June 31.
`,
  source: `May 7, 2025

GULLHAVEN (Coastal Press) — The ferry line will keep its winter boats for two more years, Mayor Tobias Lindqvist said Wednesday.

“We will not be hurried into a second agreement this summer, and nobody on this quay should expect one,” Lindqvist told reporters.

The line carries about 1,900 passengers a day across the sound and has lost money on its winter timetable in each of the past four years. The line’s 214 deckhands and engineers will vote on the plan on Friday.

Two men are accused of cutting the moorings of an empty boat. They have denied it, and a hearing is set for June 12.
`,
}
