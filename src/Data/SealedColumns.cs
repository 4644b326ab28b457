using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AfterSchoolBot.Data;

/// <summary>The columns whose words are sealed (<see cref="FieldCipher"/>), as the model has them.</summary>
public static class SealedColumns
{
    /// <summary>On a property: the place its values are bound to.</summary>
    public const string Annotation = "AfterSchoolBot:Sealed";

    private const int RowsAtOnce = 500;

    /// <summary>The column's words are sealed in the database; give no greatest length, for a sealed word is longer.</summary>
    internal static PropertyBuilder<T> IsSealed<T>(this PropertyBuilder<T> property, string place)
    {
        property.Metadata.SetValueConverter(new SealedText(place));
        property.Metadata.SetAnnotation(Annotation, place);
        return property;
    }

    /// <inheritdoc cref="IsSealed{T}(PropertyBuilder{T}, string)"/>
    internal static ComplexTypePropertyBuilder<T> IsSealed<T>(this ComplexTypePropertyBuilder<T> property, string place)
    {
        property.Metadata.SetValueConverter(new SealedText(place));
        property.Metadata.SetAnnotation(Annotation, place);
        return property;
    }

    /// <summary>Seals some of what stands in the open or under an older key.</summary>
    /// <returns>There may be more.</returns>
    public static async Task<bool> SealOldRowsAsync(this ProgrammeDb programme, CancellationToken cancellationToken)
    {
        await programme.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            foreach (var column in Of(programme.Model))
            {
                if (await SealAsync(programme, column, cancellationToken) == RowsAtOnce) return true;
            }

            return false;
        }
        finally
        {
            await programme.Database.CloseConnectionAsync();
        }
    }

    internal static IEnumerable<SealedColumn> Of(IModel model) =>
        from entity in model.GetEntityTypes()
        from property in Properties(entity)
        let place = property.FindAnnotation(Annotation)?.Value as string
        where place is not null
        select new SealedColumn(place, entity.GetTableName()!, property.GetColumnName(), [.. entity.FindPrimaryKey()!.Properties.Select(key => key.GetColumnName())]);

    internal static IEnumerable<IProperty> Properties(ITypeBase type) => type.GetProperties().Concat(type.GetComplexProperties().SelectMany(complex => Properties(complex.ComplexType)));

    private static async Task<int> SealAsync(ProgrammeDb programme, SealedColumn column, CancellationToken cancellationToken)
    {
        var cipher = FieldCipher.OfThisProcess;
        var keys = string.Join(", ", column.Keys);
        var rows = new List<(object[] Keys, string Kept)>();
        await using (var find = Command(programme, $"SELECT {keys}, {column.Name} FROM {column.Table} WHERE {column.Name} <> '' AND {column.Name} NOT LIKE @mark LIMIT {RowsAtOnce}", ("@mark", cipher.Mark + "%")))
        await using (var reader = await find.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken)) rows.Add(([.. column.Keys.Select((_, at) => reader.GetValue(at))], reader.GetString(column.Keys.Count)));
        }

        foreach (var row in rows)
        {
            var which = string.Join(" AND ", column.Keys.Select((key, at) => $"{key} = @k{at}"));
            (string, object)[] values = [("@kept", cipher.Seal(cipher.Open(row.Kept, column.Place), column.Place)), .. row.Keys.Select((key, at) => ($"@k{at}", key))];
            await using var write = Command(programme, $"UPDATE {column.Table} SET {column.Name} = @kept WHERE {which}", values);
            await write.ExecuteNonQueryAsync(cancellationToken);
        }

        return rows.Count;
    }

    private static DbCommand Command(ProgrammeDb programme, string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = programme.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // names come from the model, values are parameters
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = programme.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}

internal sealed record SealedColumn(string Place, string Table, string Name, IReadOnlyList<string> Keys);

/// <summary>The place is a constant of the expression, and not a field of this class: that is how it gets into the compiled model.</summary>
internal sealed class SealedText(string place) : ValueConverter<string, string>(
    Calling(nameof(FieldCipher.SealText), place), Calling(nameof(FieldCipher.OpenText), place))
{
    private static Expression<Func<string, string>> Calling(string method, string place)
    {
        var text = Expression.Parameter(typeof(string), "text");
        return Expression.Lambda<Func<string, string>>(Expression.Call(typeof(FieldCipher).GetMethod(method)!, text, Expression.Constant(place)), text);
    }
}
