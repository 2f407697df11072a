/**
 * How much work a comparison may do. Counted in steps of the inner loops, never in time, so that the result depends on
 * the texts alone and not on how busy the machine is.
 */
export class Budget {
  private readonly steps: number
  private left: number
  /** The first token of A at which work was left undone; infinite while none was. */
  private first = Number.POSITIVE_INFINITY

  constructor(steps: number) {
    this.steps = steps
    this.left = steps
  }

  /** Takes `steps` and says whether they were still there. Once it has said no it says no for good. */
  spend(steps: number): boolean {
    this.left -= steps
    return this.left >= 0
  }

  /** As much budget as this one had at first, for work that must be done on what was found however much of this is spent. */
  afresh(): Budget {
    return new Budget(this.steps)
  }

  /** As much budget again as is left of this one. */
  copy(): Budget {
    return new Budget(this.left)
  }

  /** Says that what begins at token `at` of A was not settled because the budget was spent. */
  leave(at: number): void {
    this.first = Math.min(this.first, at)
  }

  /** Tokens of A up to which nothing was left undone. */
  get reached(): number {
    return this.first
  }

  get isSpent(): boolean {
    return this.left < 0
  }
}
