from dataclasses import dataclass


@dataclass
class Transaction:
    customer: str
