package motcua.platform.orders;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How administrators' orders are taken.
 *
 * @param required whether every administrator has to sign; who has a key in the directory has to in any case
 * @param house what orders for this house name: the origin of its log
 */
@ConfigurationProperties("motcua.orders")
record OrderSettings(
        @DefaultValue("true") boolean required,
        @DefaultValue("motcua.local/trail") String house) {}
