using System.Data.Common;
using System.Globalization;
using System.Text;
using AfterSchoolBot.Domain;
using AfterSchoolBot.Domain.Families;
using AfterSchoolBot.Domain.Schools;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace AfterSchoolBot.Data;

/// <summary>The school roll: who is who, in which class, and who answers for whom.</summary>
public sealed record SchoolRoll(
    IReadOnlyList<Person> People, IReadOnlyList<SchoolClass> Classes, IReadOnlyList<Child> Children, IReadOnlyList<Guardian> Guardians, IReadOnlyList<Guardianship> Bonds);

public static class SchoolRollExtensions
{
    internal const string PhoneEnding = "guardians.phone_ending";

    private const int RowsAtOnce = 200;

    /// <summary>Writes a whole roll in a few commands, in the transaction under way: a school has thousands of rows, and EF takes a second for them.</summary>
    public static async Task WriteRollAsync(this ProgrammeDb programme, SchoolRoll roll, CancellationToken cancellationToken)
    {
        await programme.Database.OpenConnectionAsync(cancellationToken);
        await InsertAsync(programme, "people (id, name)", roll.People, one => [one.Id.Value, one.Name], cancellationToken);
        await InsertAsync(programme, "classes (id, class_teacher_id)", roll.Classes, one => [one.Id.ToString(), one.ClassTeacher.Value], cancellationToken);
        await InsertAsync(programme, "children (id, name, class_id)", roll.Children, one => [one.Id.Value, one.Name, one.Class.ToString()], cancellationToken);
        await InsertAsync(programme, "guardians (person_id, phone_ending)", roll.Guardians, one => [one.Id.Value, one.PhoneEnding is { } ending ? FieldCipher.SealText(ending, PhoneEnding) : null], cancellationToken);
        await InsertAsync(programme, "guardianships (guardian_id, child_id, relation, authority)", roll.Bonds,
            one => [one.Guardian.Value, one.Child.Value, one.Relation.ToString(), (int)one.Authority], cancellationToken);
        await programme.Database.CloseConnectionAsync();
    }

    private static async Task InsertAsync<T>(
        ProgrammeDb programme, string table, IReadOnlyList<T> rows, Func<T, object?[]> values, CancellationToken cancellationToken)
    {
        foreach (var chunk in rows.Chunk(RowsAtOnce))
        {
            await using var command = programme.Database.GetDbConnection().CreateCommand();
            command.Transaction = programme.Database.CurrentTransaction?.GetDbTransaction();
            var sql = new StringBuilder($"INSERT INTO {table} VALUES ");
            foreach (var row in chunk)
            {
                sql.Append(command.Parameters.Count == 0 ? "(" : ", (").AppendJoin(", ", values(row).Select(value => Add(command, value))).Append(')');
            }

#pragma warning disable CA2100 // names are constants above, values are parameters
            command.CommandText = sql.ToString();
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static string Add(DbCommand command, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@p" + command.Parameters.Count.ToString(CultureInfo.InvariantCulture);
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
        return parameter.ParameterName;
    }
}
