using System.Text;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Filters;

/// <summary>The words of a $filter. A quoted text keeps its quote in front, so that it is told from a name.</summary>
internal sealed class FilterTokens
{
    private readonly List<string> _tokens = [];
    private int _next;

    public FilterTokens(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c)) i++;
            else if (c is '(' or ')' or ',')
            {
                _tokens.Add(c.ToString());
                i++;
            }
            else if (c == '\'') i = Quoted(text, i);
            else i = Word(text, i);
        }
    }

    public string? Peek => _next < _tokens.Count ? _tokens[_next] : null;

    public string Take() => Peek is { } token ? Advance(token) : throw new FilterException("Invalid filter clause: it ends too early.");

    public bool TryTake(string wanted)
    {
        if (!string.Equals(Peek, wanted, StringComparison.OrdinalIgnoreCase)) return false;
        _next++;
        return true;
    }

    public void Need(string wanted)
    {
        if (!TryTake(wanted)) throw new FilterException($"Invalid filter clause: '{wanted}' expected, found '{Peek}'.");
    }

    private string Advance(string token)
    {
        _next++;
        return token;
    }

    private int Quoted(string text, int start)
    {
        var value = new StringBuilder("'");
        var i = start + 1;
        for (; i < text.Length; i++)
        {
            if (text[i] != '\'') value.Append(text[i]);
            else if (i + 1 < text.Length && text[i + 1] == '\'') value.Append(text[i++]);
            else break;
        }
        if (i >= text.Length) throw new FilterException("Invalid filter clause: a quote is not closed.");
        _tokens.Add(value.ToString());
        return i + 1;
    }

    private int Word(string text, int start)
    {
        var i = start;
        while (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] is not ('(' or ')' or ',' or '\'')) i++;
        var word = text[start..i];
        // A value of an enumeration: its type stands before the quote.
        if (i < text.Length && text[i] == '\'') return Quoted(text, i);
        if (word.Length > 1 && word.EndsWith(':'))
        {
            _tokens.Add(word[..^1]);
            word = ":";
        }
        else if (word.Length > 1 && word.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && !char.IsAsciiDigit(word[0]))
        {
            _tokens.Add(word[..colon]);
            _tokens.Add(":");
            word = word[(colon + 1)..];
        }
        _tokens.Add(word);
        return i;
    }
}
