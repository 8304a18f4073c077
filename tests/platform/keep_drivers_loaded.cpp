// For the address sanitizer, which counts leaks at the very end: what a graphics driver holds for
// good has by then no owner left, for the driver was unloaded, and would count as ours. Here
// nothing is ever unloaded.
#if defined(__SANITIZE_ADDRESS__)
extern "C" int dlclose(void* /*library*/) noexcept { return 0; }
#endif
