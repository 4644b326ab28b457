using System.Globalization;
using System.Text;
using AfterSchoolBot.Domain;
using CsvHelper;
using CsvHelper.Configuration;
using MiniExcelLibs;

namespace AfterSchoolBot.Bot.Tables;

/// <summary>A table as the office keeps it in Excel or exports it as CSV: a header, then a row a thing.</summary>
internal sealed record Sheet(IReadOnlyList<string> Header, IReadOnlyList<SheetRow> Rows)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    static Sheet() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads the first sheet of an .xlsx, or a .csv in UTF-8 or, as Chinese Excel and banks write it, GB 18030. Blank rows are passed over.</summary>
    /// <exception cref="SheetException">The file is none, or has no header; the message says so to the person.</exception>
    public static Sheet Read(string file)
    {
        try
        {
            var cells = file.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? ReadXlsx(file)
                : file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? ReadCsv(file)
                : throw new SheetException($"{Path.GetFileName(file)}: only .xlsx and .csv are read.");
            return Of(cells, file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException or CsvHelperException)
        {
            throw new SheetException($"{Path.GetFileName(file)}: {failure.Message}");
        }
    }

    /// <summary>An .xlsx with one sheet a table, every cell as text so that 0012 stays 0012.</summary>
    public static byte[] Write(IReadOnlyDictionary<string, (IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)> sheets)
    {
        using var stream = new MemoryStream();
        stream.SaveAs(sheets.ToDictionary(
            sheet => sheet.Key,
            sheet => (object)sheet.Value.Rows.Select(row => sheet.Value.Header.Zip(row).ToDictionary(cell => cell.First, cell => (object)cell.Second)).DefaultIfEmpty(sheet.Value.Header.ToDictionary(name => name, _ => (object)"")).ToList()));
        return stream.ToArray();
    }

    private static Sheet Of(List<string[]> lines, string file)
    {
        if (lines.Count == 0 || lines[0].All(string.IsNullOrWhiteSpace)) throw new SheetException($"{Path.GetFileName(file)}: the first row is the header, and it is empty.");

        string[] header = [.. lines[0].Select(name => name.Trim())];
        string[] folded = [.. header.Select(Folding.Fold)];
        return new(header, [.. lines.Select((cells, index) => (cells, Number: index + 1)).Skip(1)
            .Where(line => line.cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
            .Select(line => new SheetRow(line.Number, folded, line.cells))]);
    }

    private static List<string[]> ReadXlsx(string file) =>
        [.. MiniExcel.Query(file).Select(row => ((IDictionary<string, object?>)row).Values.Select(Say).ToArray())];

    private static List<string[]> ReadCsv(string file)
    {
        var bytes = File.ReadAllBytes(file);
        using var text = new StringReader(Decode(bytes).TrimStart('\uFEFF'));
        using var csv = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture) { DetectDelimiter = true, DetectDelimiterValues = [",", "\t", ";"] });
        var lines = new List<string[]>();
        while (csv.Read()) lines.Add(csv.Record!);
        return lines;
    }

    private static string Decode(byte[] bytes)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding("GB18030").GetString(bytes);
        }
    }

    private static string Say(object? cell) => cell switch
    {
        null => "",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime at => at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString()!.Trim(),
    };
}

/// <summary>One row. Number is as Excel shows it: the header is row 1, and is looked into folded, so that either script and case will do.</summary>
internal sealed class SheetRow(int number, IReadOnlyList<string> header, IReadOnlyList<string> cells)
{
    public int Number { get; } = number;

    public IReadOnlyList<string> Cells => cells;

    /// <summary>The cell in that column; empty beyond the row's last.</summary>
    public string At(int column) => column >= 0 && column < cells.Count ? cells[column].Trim() : "";

    /// <summary>The cell under the first of these headings that the table has; empty when it has none of them.</summary>
    public string this[params ReadOnlySpan<string> headings]
    {
        get
        {
            foreach (var heading in headings)
            {
                for (var column = 0; column < header.Count && column < cells.Count; column++)
                {
                    if (string.Equals(header[column], Folding.Fold(heading), StringComparison.Ordinal)) return cells[column].Trim();
                }
            }

            return "";
        }
    }
}

/// <summary>What is wrong in one cell, as the office reads it: row 17, 班级: there is no class 3-9.</summary>
internal sealed record RowProblem(int Row, string Column, string What);

/// <summary>A table that is none; the message is for the person.</summary>
internal sealed class SheetException(string message) : Exception(message)
{
    public SheetException() : this("The table cannot be read.") { }

    public SheetException(string message, Exception innerException) : this(message) => _ = innerException;
}
