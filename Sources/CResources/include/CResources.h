#ifndef MINGLU_CRESOURCES_H
#define MINGLU_CRESOURCES_H

#include <stddef.h>

/// A file that the program carries in itself.
struct minglu_resource {
  /// Within its folder, with `/`: `partials/pager.html`.
  const char *path;
  const unsigned char *bytes;
  size_t count;
};

/// The files of templates/, in the byte order of their paths; NULL past the end.
const struct minglu_resource *minglu_template(size_t index);

/// The preview's own style sheet and script, in the byte order of their paths; NULL past the end.
const struct minglu_resource *minglu_preview_asset(size_t index);

#endif
