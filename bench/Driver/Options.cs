using System.Globalization;

namespace AfterSchoolBot.Driver;

/// <summary>What is to be measured. Every option takes one value; those after a <c>--bot</c> belong to that bot.</summary>
internal sealed record Options
{
    public const string Help = """
        usage: driver turns|correctness --bot NAME --run COMMAND --script FILE [options of the bot] [--bot ...] [options]

        options of a bot ({port}, {scratch} and {serviceUrl} in COMMAND and in values are filled in at each launch):
          --run COMMAND      starts the bot; split at spaces, no quoting
          --cwd DIR          where it is started (default: here)
          --env NAME=VALUE   environment of the bot; may be repeated
          --script FILE      [{"say": "...", "expect": "part of the reply", "together": "optional"}]
          --channel ID       channelId of its activities (default: emulator)

        options:
          --locale TAG       locale of the activities (default: en-US)
          --timeout S        a reply later than this is missing (default: 10)
          --json FILE        the figures as JSON
         turns:
          --launches N       starts of each bot, interleaved; figures are medians (default: 1)
          --warm-up S        seconds at C=16 before the first level (default: 8)
          --levels C:S,...   conversations talking at once, and for how many seconds (default: 1:5,16:6,64:6)
         correctness:
          --pairs N          conversations that send two messages at once (default: 100)
          --again N          activities delivered twice (default: 50)
          --turns N          turns of which each follows the last reply at once (default: 2400)

        The first bot is ours; ratios are ours / other. Exit codes: 0 done, 1 a bot could not be measured, 2 misuse.
        """;

    public required string Command { get; init; }
    public IReadOnlyList<BotSpec> Bots { get; init; } = [];
    public string Locale { get; init; } = "en-US";
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);
    public string? Json { get; init; }
    public int Launches { get; init; } = 1;
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(8);
    public IReadOnlyList<Level> Levels { get; init; } = ParseLevels("1:5,16:6,64:6");
    public int Pairs { get; init; } = 100;
    public int Again { get; init; } = 50;
    public int Turns { get; init; } = 2400;

    /// <exception cref="FormatException">The command line is not understood; the message says why.</exception>
    public static Options Parse(string[] args)
    {
        if (args is not [("turns" or "correctness") and var command, .. var rest])
            throw new FormatException("The first word is turns or correctness.");
        if (rest.Length % 2 == 1) throw new FormatException($"{rest[^1]} has no value.");

        var options = rest.Chunk(2).Aggregate(new Options { Command = command }, (sum, pair) => sum.With(pair[0], pair[1]));
        if (options.Bots.Count == 0) throw new FormatException("There is no --bot.");
        foreach (var bot in options.Bots)
            if (bot.Run.Length == 0 || bot.Script.Length == 0) throw new FormatException($"Bot {bot.Name} needs --run and --script.");

        return options;
    }

    private Options With(string name, string value) => name switch
    {
        "--bot" => this with { Bots = [.. Bots, new BotSpec(value)] },
        "--run" => WithBot(bot => bot with { Run = value }),
        "--cwd" => WithBot(bot => bot with { WorkingDirectory = Path.GetFullPath(value) }),
        "--env" => WithBot(bot => bot with { Environment = [.. bot.Environment, Variable(value)] }),
        "--script" => WithBot(bot => bot with { Script = value }),
        "--channel" => WithBot(bot => bot with { Channel = value }),
        "--locale" => this with { Locale = value },
        "--timeout" => this with { Timeout = Seconds(value) },
        "--json" => this with { Json = value },
        "--launches" => this with { Launches = Count(value) },
        "--warm-up" => this with { WarmUp = Seconds(value) },
        "--levels" => this with { Levels = ParseLevels(value) },
        "--pairs" => this with { Pairs = Count(value) },
        "--again" => this with { Again = Count(value) },
        "--turns" => this with { Turns = Count(value) },
        _ => throw new FormatException($"Unknown option {name}."),
    };

    private Options WithBot(Func<BotSpec, BotSpec> change) => Bots.Count > 0
        ? this with { Bots = [.. Bots.SkipLast(1), change(Bots[^1])] }
        : throw new FormatException("Options of a bot come after its --bot.");

    private static Level[] ParseLevels(string value) =>
        [.. value.Split(',').Select(level => level.Split(':') is [var at, var seconds]
            ? new Level(Count(at), Seconds(seconds))
            : throw new FormatException($"{level} is not CONVERSATIONS:SECONDS."))];

    private static KeyValuePair<string, string> Variable(string value) => value.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
        ? new(value[..at], value[(at + 1)..])
        : throw new FormatException($"{value} is not NAME=VALUE.");

    private static int Count(string value) => int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture) is > 0 and var count
        ? count
        : throw new FormatException($"{value} is not a count.");

    private static TimeSpan Seconds(string value) => TimeSpan.FromSeconds(double.Parse(value, CultureInfo.InvariantCulture));
}

/// <summary>A bot to be started: any program that listens on the port it is given and speaks Bot Framework.</summary>
internal sealed record BotSpec(string Name)
{
    public string Run { get; init; } = "";
    public string WorkingDirectory { get; init; } = System.Environment.CurrentDirectory;
    public IReadOnlyList<KeyValuePair<string, string>> Environment { get; init; } = [];
    public string Script { get; init; } = "";
    public string Channel { get; init; } = "emulator";
}

/// <summary>So many workers, each with one turn under way, for so long.</summary>
internal sealed record Level(int Concurrency, TimeSpan Duration);
