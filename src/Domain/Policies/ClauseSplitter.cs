using System.Text.RegularExpressions;

namespace AfterSchoolBot.Domain.Policies;

/// <summary>
/// Splits a paper by the numbers that official Chinese documents use: 一、 then 1. then (1), or 第一条; also in Markdown. Numbers that go on
/// within a line begin a clause, too, where they are the next in their row: "…服务工作.5.服务内容", with or without a full stop before.
/// </summary>
public static partial class ClauseSplitter
{
    // characters of a quotation that is read at once
    private const int EasilyRead = 60;
    private const int LongestRead = 160;

    private const string Ends = "。；;！？!?";

    private enum Level { Section, Item, SubItem }

    /// <summary>The clauses in their order. A paper without any number is one clause.</summary>
    public static IReadOnlyList<Clause> Split(string text)
    {
        var clauses = new List<Clause>();
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(Bare).Where(line => line.Length > 0);
        var (section, item, sub) = ("", 0, 0);
        var open = new Draft(Clause.Preamble, clauses.Count);
        foreach (var line in lines)
        {
            foreach (var (level, number, piece) in Pieces(line))
            {
                switch (level)
                {
                    case Level.Section:
                        (section, item, sub) = (number, 0, 0);
                        open = Next(open, section);
                        break;
                    case Level.Item:
                        (item, sub) = (int.Parse(number, System.Globalization.CultureInfo.InvariantCulture), 0);
                        open = open.IsTitleOnly ? open.Renamed(Path()) : Next(open, Path());
                        break;
                    case Level.SubItem:
                        sub = int.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
                        open = Next(open, Path());
                        break;
                }

                open.Add(piece, level);
            }
        }

        Next(open, "");
        return clauses;

        string Path() => $"{section}{(section.Length > 0 && item > 0 ? "." : "")}{(item > 0 ? $"{item}" : "")}{(sub > 0 ? $"({sub})" : "")}";

        Draft Next(Draft done, string id)
        {
            if (done.ToClause() is { } clause) clauses.Add(clause);
            return new(id, clauses.Count);
        }

        IEnumerable<(Level? Level, string Number, string Piece)> Pieces(string line)
        {
            if (SectionStart().Match(line) is { Success: true } head)
            {
                yield return (Level.Section, head.Groups["n"].Value, line);
                yield break;
            }

            var (from, level, number) = (0, (Level?)null, "");
            var (nextItem, nextSub) = (item + 1, sub + 1);
            foreach (Match found in NumberAnywhere().Matches(line))
            {
                var isSub = found.Groups["sub"].Success;
                var value = int.Parse(Folding.Fold(found.Groups[isSub ? "sub" : "item"].Value), System.Globalization.CultureInfo.InvariantCulture); // １ is a digit, too
                if (found.Index > 0 && value != (isSub ? nextSub : nextItem)) continue;

                if (found.Index > from) yield return (level, number, line[from..found.Index].Trim());
                (from, level, number) = (found.Index, isSub ? Level.SubItem : Level.Item, $"{value}");
                (nextItem, nextSub) = isSub ? (nextItem, value + 1) : (value + 1, 1);
            }

            yield return (level, number, line[from..].Trim());
        }
    }

    // the marks of Markdown say nothing that the numbers do not
    private static string Bare(string line) => Marks().Replace(line, "").Replace("**", "", StringComparison.Ordinal).Trim();

    [GeneratedRegex(@"^\s*(?:#{1,6}\s+|[-*+]\s+|>\s+)+")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^(?:(?<n>[一二三四五六七八九十]{1,3})、|(?<n>第[一二三四五六七八九十百零\d]{1,6}[条條章]))")]
    private static partial Regex SectionStart();

    // an item's number is not part of a larger number, a time or a date: 18:30, 4月1日, 3.00
    [GeneratedRegex(@"(?:(?<!\d)(?<!\d[.:：])(?<item>[0-9０-９]{1,2})[.、．](?!\d))|(?:[(（](?<sub>[0-9０-９]{1,2})[)）])")]
    private static partial Regex NumberAnywhere();

    /// <summary>A clause being read.</summary>
    private sealed partial class Draft(string id, int place)
    {
        private readonly List<(string Text, Level? Level)> pieces = [];

        /// <summary>A section that has nothing yet but its title: the title goes with its first item.</summary>
        public bool IsTitleOnly => pieces is [(_, Level.Section)] && !pieces[0].Text.AsSpan().ContainsAny(Ends + "：:");

        public Draft Renamed(string other)
        {
            var renamed = new Draft(other, place);
            renamed.pieces.AddRange(pieces);
            return renamed;
        }

        public void Add(string piece, Level? level) => pieces.Add((piece, level));

        public Clause? ToClause()
        {
            if (pieces.Count == 0) return null;

            var own = pieces.Count > 1 && pieces[0].Level is Level.Section && pieces[1].Level is Level.Item ? pieces[1..] : pieces;
            var first = id == Clause.Preamble ? "" : Number().Replace(own[0].Text, "", 1);
            var (heading, after) = Head(first);
            return new(id, id == Clause.Preamble ? id : heading, string.Join('\n', pieces.Select(piece => piece.Text)))
            {
                Sentences = [.. Sentences(after), .. (id == Clause.Preamble ? own : own[1..]).SelectMany(piece => Sentences(piece.Text))],
            };
        }

        /// <summary>服务时间。课后服务一般从… → 服务时间; 对象：本校在读… → 对象. A clause of one sentence is its own heading.</summary>
        private static (string Heading, string After) Head(string text)
        {
            var end = text.AsSpan().IndexOfAny("。：:");
            var heading = (end < 0 ? text : text[..end]).Trim().Replace(',', '，');
            var rest = end < 0 ? "" : text[(end + 1)..];
            return (heading, rest.Trim().Length == 0 ? text : rest);
        }

        private static IEnumerable<string> Sentences(string text)
        {
            var from = 0;
            for (var i = 0; i < text.Length; i++)
            {
                if (!Ends.Contains(text[i], StringComparison.Ordinal) && i < text.Length - 1) continue;
                if (text[from..(i + 1)].Trim() is { Length: > 1 } sentence)
                {
                    foreach (var part in Parts(sentence)) yield return part;
                }

                from = i + 1;
            }
        }

        /// <summary>A sentence that is no longer to be read at once, at its commas; not within a title or a bracket.</summary>
        private static IEnumerable<string> Parts(string sentence)
        {
            var (from, depth) = (0, 0);
            for (var i = 0; i < sentence.Length; i++)
            {
                if ("《（(〔".Contains(sentence[i], StringComparison.Ordinal)) depth++;
                if ("》）)〕".Contains(sentence[i], StringComparison.Ordinal)) depth--;
                if (depth > 0 || sentence[i] is not (',' or '，') || i - from < EasilyRead || sentence.Length - from <= LongestRead) continue;

                yield return sentence[from..i];
                from = i + 1;
            }

            yield return sentence[from..];
        }

        [GeneratedRegex(@"^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百零\d]{1,6}[条條章]\s*|\d{1,2}[.、．]|[(（]\d{1,2}[)）])")]
        private static partial Regex Number();
    }
}
