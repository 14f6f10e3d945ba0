/** Keeps the last answer while a newer one fails: what somebody reads or types stays where it is. */
import { useState } from 'react';

export function useLastAnswer<Data>(data: Data | undefined): Data | undefined {
  const [last, setLast] = useState(data);
  if (data !== undefined && data !== last) setLast(data);
  return data ?? last;
}
