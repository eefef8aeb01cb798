using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portfolio.Infrastructure.Persistence;

/// <summary>Events as JSON: ids as GUID strings, enums by name, school years as numbers.</summary>
internal static class EventJson
{
    public static readonly JsonSerializerOptions Options = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        options.Converters.Add(new JsonStringEnumConverter());
        options.Converters.Add(new EntityIdConverterFactory());
        options.Converters.Add(new SchoolYearJson());
        return options;
    }

    /// <summary>
    /// Writes a school year as its number: member by member it would contain the next year, and that the next, without end.
    /// </summary>
    private sealed class SchoolYearJson : JsonConverter<SchoolYear>
    {
        public override SchoolYear Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, SchoolYear value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Roc);
    }

    private sealed class EntityIdConverterFactory : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert.IsValueType
                && Array.Exists(typeToConvert.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>));

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(EntityIdConverter<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class EntityIdConverter<TId> : JsonConverter<TId>
        where TId : struct, IEntityId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TId.From(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
