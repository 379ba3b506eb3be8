// Loaded by itself: the style that topics and places carry inline.
import '../views/topic/topic.css';
