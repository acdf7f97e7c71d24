package io.narratix.studio.order;

import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Says what a story would become, and takes nothing in. */
@RestController
@RequestMapping("/api/v1/estimates")
class EstimateController {

    private final Orders orders;
    private final Estimates estimates;

    EstimateController(Orders orders, Estimates estimates) {
        this.orders = orders;
        this.estimates = estimates;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Estimate json(@RequestBody NewText text) {
        return estimates.of(orders.of(text));
    }

    @PostMapping(consumes = MediaType.TEXT_PLAIN_VALUE)
    Estimate plain(@ModelAttribute Asked asked, @RequestBody byte[] text) {
        return estimates.of(orders.of(text, asked));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Estimate file(@ModelAttribute Asked asked, @RequestPart MultipartFile file) throws IOException {
        return estimates.of(orders.of(file, asked));
    }
}
