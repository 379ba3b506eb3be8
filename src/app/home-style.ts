// Loaded by itself: the style that home carries inline.
import '../views/home/home.css';
