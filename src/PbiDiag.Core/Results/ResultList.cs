using System.Collections;

namespace PbiDiag.Results;

/// <summary>A list of results inside a result: joined to one cell in CSV and tables, an array in JSON.</summary>
public sealed class ResultList<T> : IReadOnlyList<T>
{
    private readonly IReadOnlyList<T> _items;

    public ResultList(IReadOnlyList<T> items) => _items = items;

    public int Count => _items.Count;

    public T this[int index] => _items[index];

    public IEnumerator<T> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    public override string ToString() => string.Join("; ", _items);
}
