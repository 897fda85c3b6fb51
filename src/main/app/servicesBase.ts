// What the services are built on, by far the most of what is read for it: the store and the shapes of all calls.
import './openStore';
import '../../shared/contract';
