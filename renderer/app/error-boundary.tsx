import { Component, type ReactNode } from 'react'
import { Button } from '../components/button.tsx'
import { ErrorNotice } from '../components/notice.tsx'

type Props = {
  readonly children: ReactNode
  /** A change of this key means another screen, which gets a fresh try. */
  readonly screen: string
}

type State = { readonly failedScreen: string | null }

/** Keeps a fault in one screen from emptying the window. It says what happened in a sentence; details go to the console. */
export class ErrorBoundary extends Component<Props, State> {
  override readonly state: State = { failedScreen: null }

  static getDerivedStateFromProps({ screen }: Props, { failedScreen }: State): State | null {
    return failedScreen !== null && failedScreen !== '' && failedScreen !== screen ? { failedScreen: null } : null
  }

  static getDerivedStateFromError(): State {
    return { failedScreen: '' }
  }

  override componentDidCatch(): void {
    this.setState({ failedScreen: this.props.screen })
  }

  override render(): ReactNode {
    if (this.state.failedScreen === null) return this.props.children
    return (
      <ErrorNotice
        title="This screen could not be shown"
        actions={<Button onPress={() => this.setState({ failedScreen: null })}>Try again</Button>}
      >
        Doublet met a fault while drawing it. Your library is not affected, and the other screens go on working.
      </ErrorNotice>
    )
  }
}
