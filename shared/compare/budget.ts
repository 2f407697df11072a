/**
 * How much work a comparison may do. Counted in steps of the inner loops, never in time, so that the result depends on
 * the texts alone and not on how busy the machine is.
 */
export class Budget {
  private left: number

  constructor(steps: number) {
    this.left = steps
  }

  /** Takes `steps` and says whether they were still there. Once it has said no it says no for good. */
  spend(steps: number): boolean {
    this.left -= steps
    return this.left >= 0
  }

  /** As much budget again as is left of this one. */
  copy(): Budget {
    return new Budget(this.left)
  }

  get isSpent(): boolean {
    return this.left < 0
  }
}
