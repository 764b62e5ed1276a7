import { Component, type ComponentType } from "preact";

const differ = (a: object, b: object): boolean => {
  const [one, other] = [Object.entries(a), Object.entries(b)];
  return one.length !== other.length || one.some(([name, value]) => !Object.is(value, (b as Record<string, unknown>)[name]));
};

/** A component drawn again only when one of its properties is another one: for long lists that grow while one reads. */
export function memo<P extends object>(Drawn: ComponentType<P>): ComponentType<P> {
  return class Memo extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      return differ(this.props, next);
    }

    override render(props: P) {
      return <Drawn {...props} />;
    }
  };
}
