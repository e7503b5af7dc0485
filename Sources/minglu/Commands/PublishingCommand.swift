import ArgumentParser

/// A command that writes into a publication. Whoever runs it, what is published is for everybody to read: its files are made
/// as 0644 and its folders as 0755 whatever the caller's umask is, so that a web server of another user can serve them.
protocol PublishingCommand: ParsableCommand {}
