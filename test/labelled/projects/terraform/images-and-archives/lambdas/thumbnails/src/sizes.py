def sizes_of(key):
    return [(key, width) for width in (64, 256)]
