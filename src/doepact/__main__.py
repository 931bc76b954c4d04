from doepact.cli.main import main

main()
