import type { Place } from './answers.ts'

const EARTH_KM = 6371
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** As the crow flies: for an order it is enough. */
function distanceKm(a: Place, b: Place): number {
  const [north, east] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)]
  const arc =
    Math.sin(north / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.sqrt(arc))
}

/** What may be visited on one day: from the first on always the nearest one; those whose place nobody knows yet come last, as they are. */
export function dayRoute<T extends { place: Place | null }>(waiting: readonly T[], limit: number): T[] {
  const placed = waiting.filter((one): one is T & { place: Place } => one.place !== null)
  const route: T[] = []
  let here = placed[0]?.place
  while (here !== undefined && placed.length > 0 && route.length < limit) {
    const from: Place = here
    const next = placed.reduce((best, one) => (distanceKm(from, one.place) < distanceKm(from, best.place) ? one : best))
    placed.splice(placed.indexOf(next), 1)
    route.push(next)
    here = next.place
  }
  return [...route, ...waiting.filter(({ place }) => place === null)].slice(0, limit)
}
