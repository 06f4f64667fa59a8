def tier_of(points):
    return "gold"
