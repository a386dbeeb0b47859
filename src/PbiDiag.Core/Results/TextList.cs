using System.Collections;

namespace PbiDiag.Results;

/// <summary>A list that reads as one cell: joined in CSV and tables, an array in JSON.</summary>
public sealed class TextList : IReadOnlyList<string>, IEquatable<TextList>
{
    private const string Separator = "; ";
    private readonly string[] items;

    private TextList(string[] items) => this.items = items;

    public static TextList Empty { get; } = new([]);

    public int Count => items.Length;

    public string this[int index] => items[index];

    public static TextList Of(IEnumerable<string> items)
    {
        var copy = items.ToArray();
        return copy.Length == 0 ? Empty : new(copy);
    }

    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    public bool Equals(TextList? other) => other is not null && items.SequenceEqual(other.items, StringComparer.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as TextList);

    public override int GetHashCode() => items.Length == 0 ? 0 : StringComparer.Ordinal.GetHashCode(items[0]) ^ items.Length;

    public override string ToString() => string.Join(Separator, items);
}
