/** Reports a long download in steps of a tenth, one line each, so that it reads well in a log too. */
export function tenths(total: number, report: (percent: number) => void): (done: number) => void {
  let reported = 0
  return (done) => {
    const tenth = Math.min(10, Math.floor((done / total) * 10))
    if (tenth <= reported) return
    reported = tenth
    report(tenth * 10)
  }
}
