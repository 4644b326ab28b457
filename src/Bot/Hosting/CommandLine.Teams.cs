using AfterSchoolBot.Bot.Hosting.TeamsApps;

namespace AfterSchoolBot.Bot.Hosting;

// The commands about the school's app in Teams. They run before the settings are right: that is what they are for.
internal static partial class CommandLine
{
    private static async Task<int> TeamsAsync(string[] words, string[] options)
    {
        switch (words)
        {
            case [.., "--help"]:
                return Say(TeamsUsage);
            case ["package"] or ["package", _]:
                var configuration = Builder(options).Configuration;
                return await TeamsPackage.RunAsync(TeamsApp.Read(configuration), words.ElementAtOrDefault(1) ?? TeamsPackage.UsualName, Console.Out, Console.Error);
            case ["check"]:
                var builder = Builder(options);
                return await new TeamsCheckCommand(builder.Configuration, builder.Environment, TimeProvider.System).RunAsync(Console.Out, async () => (await OpenAsync(options)).Database);
            default:
                return Wrong(TeamsUsage);
        }
    }
}
