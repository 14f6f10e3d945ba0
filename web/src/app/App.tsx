/** The routes of the console, and what every screen stands in. */
import { Suspense, use, useEffect } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import { Announcer } from '../parts/Announcer.js';
import { Desk } from '../parts/DeskBar.js';
import { SCREEN_LIST, type ScreenName, screenAt } from '../parts/screen-list.js';
import { EmptyState, Skeleton } from '../parts/States.js';
import { SignInReturn } from '../session/SignInReturn.js';
import { useSpeech } from '../words/language.js';
import { ScreenBoundary } from './ScreenBoundary.js';
import { loadScreen } from './screens.js';

/** Where a browser comes back to from the identity provider. */
const RETURN_PATH = '/masuk';

function NotFound() {
  const { notFound } = useSpeech().words.common;
  return (
    <Desk>
      <h1>{notFound.title}</h1>
      <EmptyState title={notFound.reason} icon="map" action={<Link href="/">{notFound.action}</Link>} />
    </Desk>
  );
}

/** The title of the page follows the screen, and the content takes the focus, so that a reader begins there. */
function useArrival(): void {
  const [path] = useLocation();
  const { words } = useSpeech();
  const here = screenAt(path);
  useEffect(() => {
    document.title = here === null || here === 'front' ? 'Sigap' : `${words.common.screen[here]} · Sigap`;
  }, [here, words]);
}

function Screen({ name }: { name: ScreenName }) {
  const { default: Shown } = use(loadScreen(name));
  return <Shown />;
}

export function App() {
  useArrival();
  return (
    <Announcer>
      <ScreenBoundary>
        <Suspense fallback={<Skeleton />}>
          <Switch>
            {SCREEN_LIST.map(({ name, path }) => (
              <Route key={name} path={name === 'front' ? path : `${path as string}/*?`}>
                <Screen name={name} />
              </Route>
            ))}
            <Route path={RETURN_PATH}>
              <SignInReturn />
            </Route>
            <Route>
              <NotFound />
            </Route>
          </Switch>
        </Suspense>
      </ScreenBoundary>
    </Announcer>
  );
}
