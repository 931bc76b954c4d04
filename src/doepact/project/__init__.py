"""How the rooms are put together: settings, addresses, the web server's entry."""
