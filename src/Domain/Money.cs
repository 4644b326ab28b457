using System.Globalization;

namespace AfterSchoolBot.Domain;

/// <summary>An amount of yuan, counted in fen so that it never rounds.</summary>
public readonly record struct Money(long Fen) : IComparable<Money>
{
    public static readonly Money Zero;

    public static Money OfYuan(decimal yuan)
    {
        var fen = yuan * 100;
        return fen == decimal.Truncate(fen)
            ? new((long)fen)
            : throw new ArgumentOutOfRangeException(nameof(yuan), yuan, "An amount has at most two decimals.");
    }

    public static Money operator +(Money left, Money right) => new(checked(left.Fen + right.Fen));
    public static Money operator -(Money left, Money right) => new(checked(left.Fen - right.Fen));
    public static Money operator *(Money price, int times) => new(checked(price.Fen * times));
    public static Money operator *(int times, Money price) => price * times;
    public static bool operator <(Money left, Money right) => left.Fen < right.Fen;
    public static bool operator >(Money left, Money right) => left.Fen > right.Fen;
    public static bool operator <=(Money left, Money right) => left.Fen <= right.Fen;
    public static bool operator >=(Money left, Money right) => left.Fen >= right.Fen;

    public static Money Add(Money left, Money right) => left + right;
    public static Money Subtract(Money left, Money right) => left - right;
    public static Money Multiply(Money price, int times) => price * times;

    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    /// <summary>As every card shows it: ¥118.00.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"¥{Fen / 100m:0.00}");
}
