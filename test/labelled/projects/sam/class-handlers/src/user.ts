export interface User {
  readonly id: string;
}
