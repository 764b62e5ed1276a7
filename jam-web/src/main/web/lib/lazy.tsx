import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Refused } from "./api";
import { Progress, Refusal } from "./ui/Loaded";

/** A component whose code is run when it is first shown: `lazy(() => import("./Big").then((m) => m.Big))`. */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let found: ComponentType<P> | undefined;
  return function Lazy(props: P) {
    const [, draw] = useState({});
    const [failed, fail] = useState(false);
    const start = () => {
      fail(false);
      load().then(
        (loaded) => {
          found = loaded;
          draw({});
        },
        () => fail(true),
      );
    };
    useEffect(() => {
      if (!found) start();
    }, []);
    if (failed) return <Refusal error={new Refused(0, "offline", "")} retry={start} />;
    const Found = found;
    return Found ? <Found {...props} /> : <Progress />;
  };
}
