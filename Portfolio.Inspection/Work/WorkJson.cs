using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Portfolio.Inspection.Work;

/// <summary>How values are serialised between the portal and its workers.</summary>
internal static class WorkJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new PlainValue() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutAnswers } },
    };

    /// <summary>Computed properties (is it blank, is it a comment) are not sent.</summary>
    private static void WithoutAnswers(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i] is { Set: null } property && property.PropertyType == typeof(bool))
            {
                type.Properties.RemoveAt(i);
            }
        }
    }

    /// <summary>Arguments of a problem's text: only strings and numbers.</summary>
    private sealed class PlainValue : JsonConverter<object>
    {
        public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType switch
            {
                JsonTokenType.String => reader.GetString(),
                JsonTokenType.Number =>
                    reader.TryGetInt32(out var small) ? small : reader.TryGetInt64(out var large) ? large : reader.GetDouble(),
                _ => throw new JsonException("Neither a word nor a number"),
            };

        public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
        {
            switch (value)
            {
                case int or long or double:
                    writer.WriteRawValue(FormattableString.Invariant($"{value}"));
                    break;
                default:
                    writer.WriteStringValue(value.ToString());
                    break;
            }
        }
    }
}
