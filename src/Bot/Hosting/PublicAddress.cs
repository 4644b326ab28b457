namespace AfterSchoolBot.Bot.Hosting;

/// <summary>Where people reach the service from outside: what links in messages begin with.</summary>
internal sealed record PublicAddress(Uri Root);
