namespace AfterSchoolBot.Bot.Hosting;

/// <summary>What the program was asked to do. Without a command it serves. Exit codes: 0 done, 1 refused, 2 misuse.</summary>
internal static class CommandLine
{
    private const string Usage =
        """
        AfterSchoolBot
          (no command)   serve the web chat and the channels that are switched on
          --help         this page

        Settings come from appsettings.json, environment variables (Database__Provider=Postgres) and
        options (--Database:Provider=Postgres); README.md has the table.
        """;

    public static async Task<int> RunAsync(string[] arguments, Func<string[], Task> serve)
    {
        switch (arguments)
        {
            case ["--help" or "-h" or "help", ..]:
                Console.WriteLine(Usage);
                return 0;
            case [var word, ..] when !word.StartsWith('-') && !word.Contains('=', StringComparison.Ordinal):
                await Console.Error.WriteLineAsync($"There is no command '{word}'.\n\n{Usage}");
                return 2;
        }

        try
        {
            await serve(arguments);
            return 0;
        }
        catch (SettingsException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 2;
        }
    }
}
