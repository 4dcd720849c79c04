export interface Place {
  uri: string
}
