import Caution from './Caution.astro';
import Fact from './Fact.astro';
import Next from './Next.astro';
import Note from './Note.astro';
import Screen from './Screen.astro';
import Step from './Step.astro';
import Steps from './Steps.astro';
import Trouble from './Trouble.astro';
import Video from './Video.astro';

/** The closed list of components that an entry may use; editors never write `import`. */
export const words = { Steps, Step, Screen, Note, Caution, Trouble, Next, Fact, Video };
