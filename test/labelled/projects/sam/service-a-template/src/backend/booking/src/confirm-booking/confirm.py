class BookingConfirmationException(Exception):
    pass


def confirm_booking(booking_id):
    return {"bookingReference": booking_id}


def lambda_handler(event, context):
    return confirm_booking(event.get("bookingId"))["bookingReference"]
