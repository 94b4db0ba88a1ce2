/** A few of the constructs that every article has, and nothing that a parser could fail on. */
export const soundText =
  "{{a|b=c<ref name=d>{{e|f=g}}</ref>}}\n== h ==\n'''i''' [[j|k]] [https://l m]\n{|\n| n\n|}\n* o";
