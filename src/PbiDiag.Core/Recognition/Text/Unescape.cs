namespace PbiDiag.Recognition.Text;

/// <summary>Undoes what JSON, HTML and typography did to a text, however many times JSON was put into JSON.</summary>
internal static class Unescape
{
    public static int MaxLength(int inputLength) => inputLength;

    /// <summary>Writes the plain form into a buffer that is at least as long, and answers its length.</summary>
    public static int Into(ReadOnlySpan<char> input, Span<char> output)
    {
        var written = 0;
        for (var at = 0; at < input.Length;)
        {
            var c = input[at];
            if (c == '\\')
                at += Backslashes(input.Slice(at), output, ref written);
            else if (c == '&')
                at += Entity(input.Slice(at), output, ref written);
            else
            {
                Put(c, output, ref written);
                at++;
            }
        }
        return written;
    }

    /// <summary>A run of backslashes with what it escapes. The deeper the nesting, the longer the run; the meaning is one and the same.</summary>
    private static int Backslashes(ReadOnlySpan<char> rest, Span<char> output, ref int written)
    {
        var run = 1;
        while (run < rest.Length && rest[run] == '\\')
            run++;
        if (run == rest.Length)
        {
            output[written++] = '\\';
            return run;
        }
        switch (rest[run])
        {
            case '"' or '\'' or '/':
                return run;
            case 'u' when HexCode.TryRead(rest.Slice(run + 1), 4, out var code):
                Put((char)code, output, ref written);
                return run + 5;
            case 'x' when HexCode.TryRead(rest.Slice(run + 1), 2, out var code) && code >= 0x80:
                Put('?', output, ref written);
                return run + 3;
            case 'r' or 'n' or 't' when IsControl(rest, run, written == 0 ? ' ' : output[written - 1]):
                if (rest[run] != 'r')
                    output[written++] = rest[run] == 'n' ? '\n' : '\t';
                else if (!StartsLineFeed(rest.Slice(run + 1)))
                    output[written++] = '\n';
                return run + 1;
            default:
                output[written++] = '\\';
                return run;
        }
    }

    /// <summary>Tells <c>failed.\nTrace</c> from <c>CONTOSO\nadia</c>: a domain or folder stands before a small letter.</summary>
    private static bool IsControl(ReadOnlySpan<char> rest, int run, char before)
    {
        var next = run + 1;
        if (rest[run] == 'r' && StartsLineFeed(rest.Slice(next)))
            return true;
        var opensWord = next < rest.Length && (char.IsLower(rest[next]) || char.IsDigit(rest[next]) || rest[next] is '_' or '-');
        var closesWord = char.IsLetterOrDigit(before) || before is ':' or '_' or '-' or '$' or '\\';
        return !(opensWord && closesWord);
    }

    private static bool StartsLineFeed(ReadOnlySpan<char> rest)
    {
        var run = 0;
        while (run < rest.Length && rest[run] == '\\')
            run++;
        return run > 0 && run < rest.Length && rest[run] == 'n';
    }

    private static int Entity(ReadOnlySpan<char> rest, Span<char> output, ref int written)
    {
        if (Entities.TryRead(rest, out var decoded, out var length))
        {
            Put(decoded, output, ref written);
            return length;
        }
        output[written++] = '&';
        return 1;
    }

    private static void Put(char c, Span<char> output, ref int written)
    {
        var plain = Marks.Plain(c);
        if (plain != Marks.Nothing)
            output[written++] = plain;
    }
}
