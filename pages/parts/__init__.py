"""What pages share: fields, the bar, the desk with the open plan, and the browser's side of it."""
