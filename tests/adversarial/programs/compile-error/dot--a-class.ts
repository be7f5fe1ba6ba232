// a class
export class dot {
  static call(): number {
    return 0;
  }
}
