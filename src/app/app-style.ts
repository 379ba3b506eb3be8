// Loaded by itself: the styles of what only the app draws.
import '../views/app.css';
